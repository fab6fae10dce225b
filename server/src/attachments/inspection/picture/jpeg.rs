//! JPEG (ISO/IEC 10918-1, annex B), segment by segment.

use super::{orientation_alone, refuse_size};
use domain::attachment::FileProblem;

/// What segments of programs say that the picture needs: its density, its colours, how they are stored.
const NEEDED: [(u8, &[u8]); 3] = [(0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe")];
const EXIF: &[u8] = b"Exif\0\0";

/// The picture from its begin to its end, without what is not needed to show it.
pub(in super::super) fn cleaned(bytes: &[u8]) -> Result<Vec<u8>, FileProblem> {
    walk(bytes).unwrap_or(Err(FileProblem::Damaged))
}

/// None as soon as something is missing.
fn walk(bytes: &[u8]) -> Option<Result<Vec<u8>, FileProblem>> {
    let mut kept = bytes.get(..2)?.to_vec();
    let mut rest = bytes.get(2..)?;
    let (mut has_frame, mut has_scan) = (false, false);
    loop {
        let (marker, behind) = marker(rest)?;
        if marker == 0xD9 {
            kept.extend([0xFF, marker]);
            return (has_frame && has_scan).then_some(Ok(kept));
        }
        let length = usize::from(u16::from_be_bytes(*behind.first_chunk()?));
        let (segment, behind) = behind.split_at_checked(length)?;
        let content = segment.get(2..)?;
        if is_frame(marker) {
            has_frame = true;
            let size = |at: usize| Some(u32::from(u16::from_be_bytes(*content.get(at..)?.first_chunk()?)));
            if let Err(problem) = refuse_size(size(3)?, size(1)?) {
                return Some(Err(problem));
            }
        }
        match content.strip_prefix(EXIF).filter(|_| marker == 0xE1) {
            Some(exif) => kept.extend(orientation_alone(exif).iter().flat_map(|alone| turned(alone))),
            None if is_kept(marker, content) => kept.extend([&[0xFF, marker], segment].concat()),
            None => {}
        }
        rest = behind;
        if marker == 0xDA {
            has_scan = true;
            let (scan, behind) = rest.split_at(end_of_scan(rest)?);
            kept.extend_from_slice(scan);
            rest = behind;
        }
    }
}

/// The next marker, which any number of bytes may precede that only fill.
fn marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let filled = bytes.iter().take_while(|byte| **byte == 0xFF).count();
    let (marker, behind) = bytes.get(filled..)?.split_first()?;
    // 00, 01 and what belongs within a scan have no segment.
    (filled > 0 && *marker > 0x01 && !(0xD0..=0xD8).contains(marker)).then_some((*marker, behind))
}

const fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

/// Comments and segments of programs go, but for what the picture needs.
fn is_kept(marker: u8, content: &[u8]) -> bool {
    let of_program = matches!(marker, 0xE0..=0xEF | 0xFE);
    !of_program || NEEDED.iter().any(|(needed, begin)| marker == *needed && content.starts_with(begin))
}

/// Where the data of a scan ends and the next segment begins.
fn end_of_scan(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| matches!(pair, [0xFF, next] if !matches!(next, 0x00 | 0xD0..=0xD7 | 0xFF)))
}

/// The segment with the orientation.
fn turned(alone: &[u8]) -> Vec<u8> {
    let length = u16::try_from(2 + EXIF.len() + alone.len()).unwrap_or_default();
    [&[0xFF, 0xE1], &length.to_be_bytes()[..], EXIF, alone].concat()
}
