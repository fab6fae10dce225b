//! Photos and other pictures: whole, not too large to open, and without what they tell about their maker, such as where
//! and when they were taken (AVG 5 lid 1 onder c). How they are turned and their colours stay.

mod jpeg;
mod png;
#[cfg(test)]
mod tests;

use domain::attachment::{FileProblem, MOST_PIXELS};
use exif::{In, Tag};
pub(super) use {jpeg::cleaned as jpeg, png::cleaned as png};

fn refuse_size(width: u32, height: u32) -> Result<(), FileProblem> {
    match u64::from(width) * u64::from(height) {
        0 => Err(FileProblem::Damaged),
        pixels if pixels > MOST_PIXELS => Err(FileProblem::ManyPixels),
        _ => Ok(()),
    }
}

/// Exif that says how a picture is turned and nothing else; none if it stands upright, or it cannot be read.
fn orientation_alone(exif: &[u8]) -> Option<[u8; 26]> {
    let exif = exif::Reader::new().read_raw(exif.to_vec()).ok()?;
    let turned = exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    let turned = u8::try_from(turned).ok().filter(|turned| (2..=8).contains(turned))?;
    // The head of TIFF, a list of one field, the field (tag 0112, one short number), and no list behind it.
    let mut alone = *b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
    if let Some(value) = alone.get_mut(19) {
        *value = turned;
    }
    Some(alone)
}
