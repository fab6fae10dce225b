//! Time that has passed, by the clock of this device.

use web_sys::js_sys::Date;

/// Seconds since 1970.
pub(super) fn now() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds are what is shown")]
    let seconds = (Date::now() / 1000.0) as i64;
    seconds
}

/// How long ago a moment was: "12 s geleden".
pub(super) fn ago(moment: i64) -> String {
    let seconds = (now() - moment).max(0);
    match seconds {
        0..60 => format!("{seconds} s geleden"),
        60..3_600 => format!("{} min geleden", seconds / 60),
        3_600..172_800 => format!("{} uur geleden", seconds / 3_600),
        _ => format!("{} dagen geleden", seconds / 86_400),
    }
}
