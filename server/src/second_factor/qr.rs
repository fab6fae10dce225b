//! A square code that apps read (QR-code), as what a picture of it needs.

use crate::failure::{Failure, Fault};
use app::views::account::second_factor::QrView;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Blank modules around the code, by which apps find it (ISO/IEC 18004).
const MARGIN: i32 = 4;

/// The code of a text. Dark modules that stand beside each other in a row are one stroke.
pub(super) fn of(text: &str) -> Result<QrView, Failure> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium);
    let code = code.map_err(|error| Fault::failure(format!("no QR code: {error}")))?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let dark = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let width = i32::try_from(dark).unwrap_or_default();
            if width > 0 {
                // Writing to text does not fail.
                let _ = write!(path, "M{} {}h{width}v1h-{width}z", x + MARGIN, y + MARGIN);
            }
            x += width.max(1);
        }
    }
    Ok(QrView { size: code.size() + 2 * MARGIN, path })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_picture_has_a_margin_and_draws_every_dark_module_once() {
        let view = of("otpauth://totp/Uitdaagloket:a@b.example?secret=ABC").expect("a code");
        let code = qrcodegen::QrCode::encode_text(
            "otpauth://totp/Uitdaagloket:a@b.example?secret=ABC",
            qrcodegen::QrCodeEcc::Medium,
        )
        .expect("a code");
        assert_eq!(view.size, code.size() + 8);
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let widths =
            view.path.split('h').skip(1).step_by(2).filter_map(|one| one.split('v').next()?.parse::<usize>().ok());
        assert_eq!(widths.sum::<usize>(), dark);
        assert!(view.path.starts_with("M4 4h7v1"), "the first corner: {}", &view.path[..20]);
    }
}
