//! The second step with which officers sign in (tweede stap): a code of their app (TOTP, RFC 6238), or a recovery code.

mod qr;
mod routes;
pub mod sql;

pub(crate) use routes::routes;

use crate::App;
use crate::account::{Half, Visit, sessions};
use crate::db::Tx;
use crate::failure::{Failure, Fault};
use crate::security::events::{self, Facts, SecurityEvent};
use crate::security::{random_bytes, sha256};
use app::views::Reason;
use app::views::account::second_factor::{RECOVERY_CODES, SecondStep, SetUp, fields};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sql::StoredFactor;
use totp_rs::{Builder, Secret, Totp};

/// Wrong codes after which a session ends, so that somebody needs another mail to go on guessing.
const MOST_WRONG: i64 = 5;

/// What an app calls us.
const ISSUER: &str = "Uitdaagloket";

/// What is asked of somebody who is halfway: to set up an app, or for its code.
///
/// # Errors
/// [`Failure::SignedOut`] for who is not halfway.
pub async fn show(app: &App, visit: &Visit) -> Result<SecondStep, Failure> {
    let half = halfway(app, visit).await?;
    let mut tx = app.db.read().await?;
    let stored = sql::of(&mut tx, &half.person).await?;
    drop(tx);
    let stored = match stored {
        Some(stored) => stored,
        None => begin(app, &half.person).await?,
    };
    if stored.confirmed_at.is_some() {
        return Ok(SecondStep::Ask);
    }
    let (email, secret) = (utf8_percent_encode(&half.email, NON_ALPHANUMERIC), &stored.secret);
    let address = format!("otpauth://totp/{ISSUER}:{email}?secret={secret}&issuer={ISSUER}");
    Ok(SecondStep::SetUp(SetUp { qr: qr::of(&address)?, secret: stored.secret, account: half.email }))
}

async fn halfway(app: &App, visit: &Visit) -> Result<Half, Failure> {
    sessions::halfway(app, visit).await?.ok_or(Failure::SignedOut)
}

/// Makes a secret of 160 bits (RFC 4226, 4).
async fn begin(app: &App, person: &str) -> Result<StoredFactor, Failure> {
    let secret = Secret::from(random_bytes::<20>()).to_base32();
    let mut tx = app.db.write().await?;
    sql::begin(&mut tx, person, &secret).await?;
    let stored = sql::of(&mut tx, person).await?;
    tx.commit().await?;
    stored.ok_or_else(|| Fault::failure("a second factor that was stored is gone"))
}

/// A session that passed.
#[derive(Debug)]
pub struct Passed {
    /// Secret of the session, which is a new one.
    pub session: String,
    /// Recovery codes of who just set up an app, to show this once.
    pub recovery_codes: Vec<String>,
}

/// Judges a code, and lets the session pass in which it was typed. The first right one confirms the app.
///
/// # Errors
/// Beside the field for a code that is none, or wrong. [`Failure::SignedOut`] for who is not halfway, or no longer
/// after too many wrong ones. [`Failure::TooMany`] for whose codes were guessed at in many sessions.
pub async fn pass(app: &App, visit: &Visit, typed: &str) -> Result<Passed, Failure> {
    let half = halfway(app, visit).await?;
    let mut tx = app.db.write().await?;
    let Some(stored) = sql::of(&mut tx, &half.person).await? else { return Err(Failure::SignedOut) };
    let code = Code::read(typed, &stored).ok_or_else(|| Failure::field(fields::CODE, Reason::NoSecondCode))?;
    if !app.limits.may_type_second_code(&half.person) {
        return Err(Failure::TooMany);
    }
    let Some(count) = sql::count_code(&mut tx, &half.session_hash).await? else { return Err(Failure::SignedOut) };
    if !code.is_right(app, &mut tx, &half.person, &stored).await? {
        return Err(wrong(tx, &half, MOST_WRONG - count).await?);
    }
    let recovery_codes = match stored.confirmed_at {
        Some(_) => Vec::new(),
        None => confirm(app, &mut tx, &half.person).await?,
    };
    let session = sessions::renew(app, &mut tx, &half.person, visit).await?;
    sql::pass(&mut tx, &sha256(&session), app.clock.millis()).await?;
    tx.commit().await?;
    let way = if matches!(code, Code::Recovery(_)) { "recovery_code" } else { "app" };
    if !recovery_codes.is_empty() {
        log(SecurityEvent::SecondFactorSet, &half.person, "app");
    }
    log(SecurityEvent::SecondFactorPassed, &half.person, way);
    Ok(Passed { session, recovery_codes })
}

/// Judges a code of somebody who is signed in already, before something weighty is done. The code is used up in the
/// transaction of what is done, so that it can be typed again when that is refused. Nobody of the demo has an app.
///
/// # Errors
/// Beside the field for a code that is none, or wrong. [`Failure::TooMany`] for who typed too many.
pub(crate) async fn confirm_again(app: &App, tx: &mut Tx, person: &str, typed: &str) -> Result<(), Failure> {
    if app.demo {
        return Ok(());
    }
    let none = || Failure::field(fields::CODE, Reason::NoSecondCode);
    let stored = sql::of(tx, person).await?.filter(|stored| stored.confirmed_at.is_some()).ok_or_else(none)?;
    let code = Code::read(typed, &stored).ok_or_else(none)?;
    if !app.limits.may_type_second_code(person) {
        return Err(Failure::TooMany);
    }
    if code.is_right(app, tx, person, &stored).await? {
        log(SecurityEvent::SecondFactorPassed, person, "again");
        return Ok(());
    }
    log(SecurityEvent::SecondFactorRefused, person, "again");
    Err(Failure::field(fields::CODE, Reason::WrongConfirmation))
}

async fn wrong(mut tx: Tx, half: &Half, left: i64) -> Result<Failure, Failure> {
    if left <= 0 {
        crate::account::sql::end_session(&mut tx, &half.session_hash).await?;
    }
    tx.commit().await?;
    log(SecurityEvent::SecondFactorRefused, &half.person, if left > 0 { "wrong" } else { "ended" });
    Ok(if left > 0 { Failure::field(fields::CODE, Reason::WrongCode(left)) } else { Failure::SignedOut })
}

/// A code as somebody typed it.
enum Code {
    /// Of the app: six digits.
    App(String),
    /// For who lost the app: its hash.
    Recovery(String),
}

impl Code {
    /// Reads a code; recovery codes are there for who has confirmed an app.
    fn read(typed: &str, stored: &StoredFactor) -> Option<Self> {
        let text: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let is_of_app = text.len() == 6 && text.chars().all(|c| c.is_ascii_digit());
        let is_recovery = text.len() == RECOVERY_LENGTH && text.chars().all(|c| c.is_ascii_alphanumeric());
        match (is_of_app, is_recovery && stored.confirmed_at.is_some()) {
            (true, _) => Some(Self::App(text)),
            (_, true) => Some(Self::Recovery(text.to_ascii_uppercase())),
            _ => None,
        }
    }

    async fn is_right(&self, app: &App, tx: &mut Tx, person: &str, stored: &StoredFactor) -> Result<bool, Failure> {
        match self {
            Self::App(code) => {
                let now = u64::try_from(app.clock.millis() / 1000).unwrap_or_default();
                let Some(step) = totp(&stored.secret)?.check(code, now) else { return Ok(false) };
                Ok(sql::take_step(tx, person, i64::try_from(step).unwrap_or_default()).await?)
            }
            Self::Recovery(code) => Ok(sql::use_recovery_code(tx, person, &recovery_hash(person, code)).await?),
        }
    }
}

/// Codes of six digits that change every thirty seconds; that before and that after count too, for clocks that differ.
fn totp(secret: &str) -> Result<Totp, Failure> {
    let secret =
        Secret::try_from_base32(secret).map_err(|_| Fault::failure("a stored second factor cannot be read"))?;
    let totp = Builder::new().with_secret(secret).with_skew(1).build();
    totp.map_err(|_| Fault::failure("a stored second factor cannot be used"))
}

/// Characters of a recovery code: fifty bits, and five guesses for each mail.
const RECOVERY_LENGTH: usize = 10;

/// Confirms an app, and gives the recovery codes, of which only hashes are kept.
async fn confirm(app: &App, tx: &mut Tx, person: &str) -> Result<Vec<String>, Failure> {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    sql::confirm(tx, person, app.clock.millis()).await?;
    let mut codes = Vec::new();
    for _ in 0..RECOVERY_CODES {
        let random = random_bytes::<RECOVERY_LENGTH>();
        let code: String = random.iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect();
        sql::add_recovery_code(tx, person, &recovery_hash(person, &code)).await?;
        codes.push(format!("{}-{}", &code[..5], &code[5..]));
    }
    Ok(codes)
}

fn recovery_hash(person: &str, code: &str) -> String {
    sha256(format!("{person}:{code}"))
}

/// Forgets the app and the recovery codes of somebody, and ends every session: the next time, an app is set up anew.
/// Says whether there was one.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn reset(tx: &mut Tx, person: &str) -> Result<bool, Failure> {
    let known = sql::forget(tx, person).await?;
    crate::account::sql::end_sessions(tx, person, "").await?;
    Ok(known)
}

fn log(event: SecurityEvent, person: &str, way: &str) {
    events::log(event, Facts { actor: Some(person), detail: Some(way), ..Facts::default() });
}
