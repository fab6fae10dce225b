//! What a sender brings with a request: not slower than a line can be, and into bounded memory.

use super::visitor::Visitor;
use super::{Web, client};
use crate::security::buffers::Buffer;
use axum::body::{Body, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{Multipart, Request};
use axum::http::StatusCode;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use std::net::IpAddr;
use std::pin::pin;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// How long a sender has for [`LEAST`]. A form that is smaller has to be there by then.
const WINDOW: Duration = Duration::from_secs(30);
/// The least that arrives within [`WINDOW`] of more that is to come, in bytes: 8 kB a second, as the slowest lines do.
const LEAST: usize = 240_000;

/// How long what is not wanted is passed over.
const PATIENCE: Duration = Duration::from_mins(1);

/// So much of each request does not count as held, in bytes: whoever fills the memory that is kept for an address must
/// not keep small forms out, such as for signing in.
const SMALL: usize = 16 << 10;

/// What has arrived of one request. Its bytes count as held in memory until this is dropped.
#[derive(Debug)]
pub(crate) struct Arrival {
    buffers: Vec<Buffer>,
    /// Bytes that still come in without counting.
    small: usize,
    window: Duration,
    until: Instant,
    /// Bytes that came since the window began.
    in_window: usize,
}

/// Why no more is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Halt {
    /// It comes slower than any line is.
    Slow,
    /// It is larger than what is read.
    Large,
    /// This sender, or all of them together, have as much in memory as may be.
    Full,
    /// The sender broke off, or what came cannot be read.
    Broken,
}

impl From<MultipartError> for Halt {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::Large,
            _ => Self::Broken,
        }
    }
}

impl Web {
    /// For a form of this request.
    pub(super) fn arriving_form(&self, request: &Request) -> Arrival {
        let person = request.extensions().get().and_then(|Visitor(actor)| actor.as_ref());
        Arrival::new(self.app.limits.memory.form(person.map(|actor| actor.id.as_str()), self.client(request)))
    }

    /// For the files that somebody sends with this request, by the id of who that is.
    pub(crate) fn arriving_files(&self, sender: &str, request: &Request) -> Arrival {
        Arrival::new(self.app.limits.memory.files(sender, self.client(request)))
    }

    /// The network address from which a request comes.
    pub(super) fn client(&self, request: &Request) -> Option<IpAddr> {
        client::address(self.client_header.as_ref(), request.headers(), request.extensions())
    }
}

impl Arrival {
    /// Of which the bytes count in all of these.
    pub(crate) fn new(buffers: Vec<Buffer>) -> Self {
        Self::within(WINDOW, buffers)
    }

    fn within(window: Duration, buffers: Vec<Buffer>) -> Self {
        Self { buffers, small: SMALL, window, until: Instant::now() + window, in_window: 0 }
    }

    /// A body, whole.
    pub(crate) async fn body(&mut self, body: Body, most: usize) -> Result<Bytes, Halt> {
        let mut body = pin!(Limited::new(body, most));
        let mut bytes = Vec::new();
        while let Some(frame) = self.in_time(body.frame()).await? {
            let frame =
                frame.map_err(|error| if error.is::<LengthLimitError>() { Halt::Large } else { Halt::Broken })?;
            let Ok(piece) = frame.into_data() else { continue };
            self.in_window += piece.len();
            self.hold(&piece)?;
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes.into())
    }

    /// What a body begins with, in so many bytes at most; less if it does not come in time. The rest is passed over for
    /// a while, because a browser that is still sending reads no answer.
    pub(crate) async fn beginning(&mut self, body: Body, most: usize) -> Bytes {
        let (mut body, end) = (pin!(body), Instant::now() + PATIENCE);
        let mut bytes = Vec::new();
        while let Ok(Some(Ok(frame))) = self.in_time(body.frame()).await {
            let Ok(piece) = frame.into_data() else { continue };
            self.in_window += piece.len();
            let kept = &piece[..piece.len().min(most - bytes.len())];
            if self.hold(kept).is_err() || Instant::now() > end {
                break;
            }
            bytes.extend_from_slice(kept);
        }
        bytes.into()
    }

    /// The next field of a form.
    pub(crate) async fn field<'f>(&mut self, form: &'f mut Multipart) -> Result<Option<Field<'f>>, Halt> {
        Ok(self.in_time(form.next_field()).await??)
    }

    /// The bytes of a field; `None` if there are more than this. Then the rest is read, and not kept.
    pub(crate) async fn bytes(&mut self, mut field: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, Halt> {
        let mut bytes = Some(Vec::new());
        while let Some(piece) = self.in_time(field.chunk()).await?? {
            self.in_window += piece.len();
            bytes = bytes.filter(|bytes| bytes.len() + piece.len() <= most);
            if let Some(bytes) = &mut bytes {
                self.hold(&piece)?;
                bytes.extend_from_slice(&piece);
            }
        }
        Ok(bytes)
    }

    /// What came so far is no longer in memory.
    pub(crate) fn release(&mut self) {
        self.buffers.iter_mut().for_each(Buffer::release);
    }

    fn hold(&mut self, piece: &[u8]) -> Result<(), Halt> {
        let counted = piece.len().saturating_sub(self.small);
        self.small = self.small.saturating_sub(piece.len());
        self.buffers.iter_mut().all(|buffer| buffer.grow(counted)).then_some(()).ok_or(Halt::Full)
    }

    /// What comes next, as long as enough came lately.
    async fn in_time<T>(&mut self, next: impl Future<Output = T>) -> Result<T, Halt> {
        let mut next = pin!(next);
        loop {
            if let Ok(next) = timeout_at(self.until, &mut next).await {
                return Ok(next);
            }
            if self.in_window < LEAST {
                return Err(Halt::Slow);
            }
            (self.until, self.in_window) = (Instant::now() + self.window, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Arrival, Halt, LEAST, SMALL};
    use crate::security::buffers::Buffers;
    use axum::body::{Body, Bytes};
    use std::convert::Infallible;
    use std::time::Duration;
    use tokio::time::sleep;
    use tokio_stream::{StreamExt, iter};

    const WINDOW: Duration = Duration::from_millis(200);
    const MOST: usize = 10 * LEAST;

    fn buffers() -> Buffers {
        Buffers::new(MOST, MOST)
    }

    /// So many pieces of so many bytes, one in each quarter of the window.
    fn pieces(number: usize, bytes: usize) -> Body {
        Body::from_stream(iter(0..number).then(move |_| async move {
            sleep(WINDOW / 4).await;
            Ok::<_, Infallible>(Bytes::from(vec![b'a'; bytes]))
        }))
    }

    async fn read(body: Body, most: usize) -> Result<usize, Halt> {
        Arrival::within(WINDOW, vec![buffers().open("a")]).body(body, most).await.map(|bytes| bytes.len())
    }

    #[tokio::test]
    async fn what_comes_as_fast_as_the_slowest_line_is_waited_for_however_long_it_takes() {
        assert_eq!(read(pieces(12, LEAST / 2), MOST).await, Ok(6 * LEAST));
    }

    #[tokio::test]
    async fn a_sender_who_trickles_or_falls_silent_is_not_waited_for() {
        assert_eq!(read(pieces(40, LEAST / 100), MOST).await, Err(Halt::Slow));
        let stream = iter([Ok::<_, Infallible>(Bytes::from(vec![0; 2 * LEAST]))]);
        let silent = Body::from_stream(stream.chain(tokio_stream::pending()));
        assert_eq!(read(silent, MOST).await, Err(Halt::Slow));
    }

    #[tokio::test]
    async fn of_a_body_that_is_too_large_or_breaks_off_the_beginning_is_read() {
        let beginning = async |body| Arrival::within(WINDOW, vec![buffers().open("a")]).beginning(body, 10).await.len();
        assert_eq!(beginning(Body::from(vec![0; 25])).await, 10);
        assert_eq!(beginning(pieces(3, 3)).await, 9);
        assert!(beginning(pieces(40, 1)).await < 10, "what had come when nobody waited any longer");
    }

    #[tokio::test]
    async fn a_small_body_may_take_a_whole_window() {
        assert_eq!(read(pieces(3, 10), MOST).await, Ok(30));
        assert_eq!(read(pieces(30, 10), MOST).await, Err(Halt::Slow));
    }

    #[tokio::test]
    async fn more_than_is_read_or_than_memory_holds_is_refused_and_what_was_held_is_given_back() {
        assert_eq!(read(Body::from(vec![0; 11]), 10).await, Err(Halt::Large));
        let buffers = buffers();
        let mut first = Arrival::new(vec![buffers.open("a")]);
        assert!(first.body(Body::from(vec![0; MOST]), MOST).await.is_ok());
        let second = async |bytes| {
            let mut second = Arrival::new(vec![buffers.open("a")]);
            second.body(Body::from(vec![0; bytes]), MOST).await.map(|bytes| bytes.len())
        };
        assert_eq!(second(2 * SMALL + 1).await, Err(Halt::Full));
        assert_eq!(second(SMALL).await, Ok(SMALL), "what is small always comes in");
        first.release();
        assert_eq!(second(2 * SMALL + 1).await, Ok(2 * SMALL + 1));
    }
}
