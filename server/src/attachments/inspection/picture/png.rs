//! PNG (ISO/IEC 15948), chunk by chunk.

use super::{orientation_alone, refuse_size};
use domain::attachment::FileProblem;

const SIGNATURE: usize = 8;
/// Chunks that show the picture and its colours, or its movement.
const KEPT: [[u8; 4]; 17] = [
    *b"IHDR", *b"PLTE", *b"IDAT", *b"IEND", *b"tRNS", *b"cHRM", *b"gAMA", *b"iCCP", *b"sBIT", *b"sRGB", *b"cICP",
    *b"bKGD", *b"hIST", *b"pHYs", *b"acTL", *b"fcTL", *b"fdAT",
];

/// The picture from its begin to its end, without what is not needed to show it.
pub(in super::super) fn cleaned(bytes: &[u8]) -> Result<Vec<u8>, FileProblem> {
    walk(bytes).unwrap_or(Err(FileProblem::Damaged))
}

/// None as soon as something is missing.
fn walk(bytes: &[u8]) -> Option<Result<Vec<u8>, FileProblem>> {
    let (signature, mut rest) = bytes.split_at_checked(SIGNATURE)?;
    let (mut kept, mut has_data) = (signature.to_vec(), false);
    loop {
        let (length, behind) = rest.split_first_chunk()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (&name, behind) = behind.split_first_chunk()?;
        let (content, behind) = behind.split_at_checked(length)?;
        let (check, behind) = behind.split_first_chunk()?;
        // What a picture does not need may be damaged; it goes.
        if KEPT.contains(&name) && u32::from_be_bytes(*check) != sum(name, content) {
            return None;
        }
        if kept.len() == SIGNATURE {
            let size = |at: usize| Some(u32::from_be_bytes(*content.get(at..)?.first_chunk()?));
            if &name != b"IHDR" {
                return None;
            }
            if let Err(problem) = refuse_size(size(0)?, size(4)?) {
                return Some(Err(problem));
            }
        }
        has_data |= &name == b"IDAT";
        if KEPT.contains(&name) {
            kept.extend(chunk(name, content));
        } else if &name == b"eXIf" {
            kept.extend(orientation_alone(content).iter().flat_map(|alone| chunk(name, alone)));
        }
        if &name == b"IEND" {
            return has_data.then_some(Ok(kept));
        }
        rest = behind;
    }
}

pub(super) fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes()[..], &name, content, &sum(name, content).to_be_bytes()].concat()
}

/// The sum by which a reader sees that nothing changed.
fn sum(name: [u8; 4], content: &[u8]) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    sum.update(&name);
    sum.update(content);
    sum.finalize()
}
