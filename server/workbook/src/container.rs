//! What office files are wrapped in, for every place that looks before it reads.

/// Begin of every file of the old Office formats, and of encrypted new ones.
pub const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Whether an old-format container holds an encrypted new-format file. Names stand in it with two bytes a character.
pub fn holds_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
