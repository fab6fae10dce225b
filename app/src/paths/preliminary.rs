//! The addresses of talks before anything is submitted (vooroverleg).

/// All of them, for officers.
pub const TALKS: &str = "/vooroverleg";

filled! {
    /// The talks about one proposal, for its board.
    PRELIMINARY preliminary(id) = "/voorstellen/{id}/vooroverleg";
    /// Their appointment, for a calendar (afspraak).
    MEETING_FILE meeting_file(id) = "/voorstellen/{id}/vooroverleg/afspraak.ics";
    /// The same talks, for the municipality.
    OFFICER_TALKS officer_talks(id) = "/vooroverleg/{id}";
    /// Their appointment, likewise.
    OFFICER_MEETING_FILE officer_meeting_file(id) = "/vooroverleg/{id}/afspraak.ics";
}
