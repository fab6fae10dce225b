//! The one walk through a zip archive that came from outside. It trusts neither the sizes that the archive claims nor
//! its names, and keeps nothing that its visitor does not keep.

use std::collections::BTreeSet;
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// How much an archive may hold and become.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Most parts.
    pub parts: usize,
    /// Most bytes that all parts together may unpack to.
    pub unpacked: u64,
    /// Most bytes to which the part with this name may unpack.
    pub part: fn(&str) -> u64,
}

/// Why an archive is not walked through to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// It cannot be read.
    #[error("the archive is damaged")]
    Damaged,
    /// A part is locked with a password.
    #[error("a part of the archive is encrypted")]
    Encrypted,
    /// More parts than the limit.
    #[error("the archive has too many parts")]
    TooManyParts,
    /// It claims to become larger than a limit, or becomes so (zip bomb).
    #[error("the archive becomes too large")]
    TooLarge,
    /// Something stands before its first byte or behind its last.
    #[error("something stands around the archive")]
    Surrounded,
    /// Two parts have one name, so that programs differ in which of them they read.
    #[error("two parts of the archive have one name")]
    Ambiguous,
}

/// An archive of which only the names of its parts are read so far.
#[derive(Debug)]
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    limits: Limits,
}

impl<'a> Archive<'a> {
    /// Reads the list of parts.
    ///
    /// # Errors
    /// When there is none, or it is too long.
    pub fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, ArchiveError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveError::Damaged)?;
        if zip.len() > limits.parts {
            return Err(ArchiveError::TooManyParts);
        }
        if zip.offset() != 0 || !ends(bytes) {
            return Err(ArchiveError::Surrounded);
        }
        let names = zip.file_names().map(|name| name.map(|name| plain(&name)).map_err(|_| ArchiveError::Damaged));
        let names: Vec<String> = names.collect::<Result<_, _>>()?;
        if zip.has_duplicate_names() || names.iter().collect::<BTreeSet<_>>().len() < names.len() {
            return Err(ArchiveError::Ambiguous);
        }
        Ok(Self { zip, names, limits })
    }

    /// The names of the parts as programs compare them: in lower case, with slashes of one kind.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Unpacks every part once. The visitor gets its name and its bytes, as far as the limits allow, and need not read
    /// them all. What goes beyond a limit comes before what the visitor says.
    ///
    /// # Errors
    /// When the archive claims too much, holds too much or cannot be read, and when the visitor gives an error.
    pub fn walk<E: From<ArchiveError>>(
        &mut self,
        mut visit: impl FnMut(&str, &mut dyn Read) -> Result<(), E>,
    ) -> Result<(), E> {
        self.check_claims()?;
        let mut left = self.limits.unpacked;
        for (index, name) in self.names.iter().enumerate() {
            let most = left.min((self.limits.part)(name));
            let part = self.zip.by_index(index).map_err(|_| ArchiveError::Damaged)?;
            let mut part = part.take(most + 1);
            let visited = visit(name, &mut part);
            copy(&mut part, &mut sink()).map_err(|_| ArchiveError::Damaged)?;
            // The limit of the reader was one byte more, so that one is left when the part is as large as it may be.
            let rest = part.limit().checked_sub(1).ok_or(ArchiveError::TooLarge)?;
            left -= most - rest;
            visited?;
        }
        Ok(())
    }

    /// What the archive says it will become, before any of it is unpacked.
    fn check_claims(&mut self) -> Result<(), ArchiveError> {
        let mut total: u64 = 0;
        for index in 0..self.zip.len() {
            let part = self.zip.by_index_raw(index).map_err(|_| ArchiveError::Damaged)?;
            if part.encrypted() {
                return Err(ArchiveError::Encrypted);
            }
            total = total.saturating_add(part.size());
        }
        if total > self.limits.unpacked { Err(ArchiveError::TooLarge) } else { Ok(()) }
    }
}

/// Whether a file ends as an archive without a comment does; office programs write none.
fn ends(bytes: &[u8]) -> bool {
    const MARK: &[u8] = b"PK\x05\x06";
    const SIZE: usize = 22;
    bytes.len().checked_sub(SIZE).and_then(|at| bytes.get(at..)).is_some_and(|end| end.starts_with(MARK))
}

fn plain(name: &str) -> String {
    name.to_lowercase().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::{Archive, ArchiveError, Limits};
    use std::io::{Cursor, Write};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    const ZEROS: [u8; 100] = [0; 100];
    const ROOMY: Limits = Limits { parts: 2, unpacked: 200, part: |_| u64::MAX };

    fn zipped(parts: &[&str]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for name in parts {
            zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
            zip.write_all(&ZEROS).expect("bytes");
        }
        zip.finish().expect("an archive").into_inner()
    }

    /// Unpacks all of it and gives the sizes that the visitor saw.
    fn walked(bytes: &[u8], limits: Limits) -> Result<Vec<(String, usize)>, ArchiveError> {
        let mut seen = Vec::new();
        Archive::open(bytes, limits)?.walk(|name, part| {
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).map_err(|_| ArchiveError::Damaged)?;
            seen.push((name.to_owned(), bytes.len()));
            Ok(())
        })?;
        Ok(seen)
    }

    #[test]
    fn what_fits_exactly_is_walked_through() {
        let seen = walked(&zipped(&["A\\B.xml", "c"]), ROOMY);
        assert_eq!(seen, Ok(vec![("a/b.xml".to_owned(), 100), ("c".to_owned(), 100)]));
    }

    #[test]
    fn one_part_or_one_byte_more_is_refused() {
        assert_eq!(walked(&zipped(&["a", "b", "c"]), ROOMY), Err(ArchiveError::TooManyParts));
        let tight = Limits { unpacked: 199, ..ROOMY };
        assert_eq!(walked(&zipped(&["a", "b"]), tight), Err(ArchiveError::TooLarge));
        let small_part = Limits { part: |name| if name == "b" { 99 } else { 100 }, ..ROOMY };
        assert_eq!(walked(&zipped(&["a", "c"]), small_part).map(|seen| seen.len()), Ok(2));
        assert_eq!(walked(&zipped(&["a", "b"]), small_part), Err(ArchiveError::TooLarge));
    }

    #[test]
    fn sizes_that_the_archive_claims_do_not_count() {
        let honest = zipped(&["a", "b"]);
        let claim = |size: u32| {
            let mut lie = honest.clone();
            let at: Vec<usize> = (0..lie.len() - 8).filter(|at| lie[*at..*at + 4] == 100_u32.to_le_bytes()).collect();
            for at in at {
                lie[at..at + 4].copy_from_slice(&size.to_le_bytes());
            }
            lie
        };
        assert_eq!(walked(&claim(1_000_000), ROOMY), Err(ArchiveError::TooLarge), "before it is unpacked");
        let tight = Limits { unpacked: 150, ..ROOMY };
        let small = walked(&claim(1), tight);
        assert!(matches!(small, Err(ArchiveError::TooLarge | ArchiveError::Damaged)), "{small:?}");
    }

    #[test]
    fn a_visitor_that_reads_nothing_lets_nothing_pass_uncounted() {
        let bytes = zipped(&["a", "b"]);
        let walk = |limits| Archive::open(&bytes, limits)?.walk(|_, _| Ok::<_, ArchiveError>(()));
        assert_eq!(walk(ROOMY), Ok(()));
        assert_eq!(walk(Limits { part: |_| 99, ..ROOMY }), Err(ArchiveError::TooLarge));
    }

    #[test]
    fn a_visitor_stops_the_walk_but_not_before_the_limits() {
        let bytes = zipped(&["a", "b"]);
        let stop = |limits| Archive::open(&bytes, limits)?.walk(|_, _| Err(ArchiveError::Encrypted));
        assert_eq!(stop(ROOMY), Err(ArchiveError::Encrypted));
        assert_eq!(stop(Limits { part: |_| 99, ..ROOMY }), Err(ArchiveError::TooLarge));
    }

    #[test]
    fn what_is_cut_off_is_damaged() {
        let bytes = zipped(&["a", "b"]);
        assert_eq!(walked(&bytes[..bytes.len() - 5], ROOMY), Err(ArchiveError::Damaged));
    }
    #[test]
    fn what_stands_around_an_archive_belongs_to_something_else() {
        let bytes = zipped(&["a"]);
        for around in [[b"%PDF-1.7\n", &bytes[..]].concat(), [&bytes[..], b"<script>"].concat()] {
            assert_eq!(walked(&around, ROOMY), Err(ArchiveError::Surrounded));
        }
    }

    #[test]
    fn two_parts_of_one_name_are_refused() {
        assert_eq!(walked(&zipped(&["a/b", "A\\B"]), ROOMY), Err(ArchiveError::Ambiguous));
        let twice: Vec<u8> = zipped(&["aa", "ab"]);
        let twice: Vec<u8> = twice
            .iter()
            .scan(0, |before, byte| {
                let same = *before == b'a' && *byte == b'b';
                *before = *byte;
                Some(if same { b'a' } else { *byte })
            })
            .collect();
        assert_eq!(walked(&twice, ROOMY), Err(ArchiveError::Ambiguous));
    }
}
