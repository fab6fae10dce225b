//! Why a file cannot be kept.

/// Why a file cannot be kept; `Display` is what the sender reads after the name of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No bytes at all.
    #[error("is leeg. Kijk of het bestand op uw eigen computer opengaat.")]
    Empty,
    /// None of the kinds that are kept.
    #[error(
        "is geen bestand dat wij kunnen bewaren. Kies een PDF, een foto (JPG of PNG), of een Word-, Excel-, PowerPoint- \
         of LibreOffice-bestand."
    )]
    OtherKind,
    /// Word, Excel or `PowerPoint` from before 2007.
    #[error(
        "is een oud Office-bestand (.doc, .xls of .ppt). Open het en sla het op als .docx, .xlsx of .pptx, of als PDF."
    )]
    OldOffice,
    /// HEIC, as Apple's telephones take them.
    #[error("is een foto die niet iedereen kan openen (HEIC). Sla hem op als JPG.")]
    ApplePhoto,
    /// Encrypted.
    #[error("is beveiligd met een wachtwoord of tegen afdrukken. Sla het op zonder beveiliging.")]
    Locked,
    /// Holds programs.
    #[error("bevat macro's: kleine programma's. Sla het op zonder macro's, bijvoorbeeld als .docx of .xlsx.")]
    Macros,
    /// Becomes far too large when unpacked.
    #[error("wordt uitgepakt te groot om veilig te openen.")]
    Bomb,
    /// Ends too soon or cannot be read.
    #[error("is beschadigd of niet helemaal aangekomen. Kijk of het bestand op uw eigen computer opengaat.")]
    Damaged,
}
