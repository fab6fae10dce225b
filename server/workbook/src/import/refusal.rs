//! Why a file is refused as a whole, in words for the person who chose it.

/// Why a file is refused. `Display` is the Dutch sentence to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// More than 10 MB.
    #[error("Dit bestand is te groot. Een rekenblad mag hoogstens 10 MB zijn.")]
    TooLarge,
    /// Little that unpacks to much (zip bomb).
    #[error("Dit bestand wordt bij het uitpakken te groot. Kopieer de begroting naar een nieuw, leeg rekenblad.")]
    Bomb,
    /// The format of Excel before 2007.
    #[error("Dit is een oud Excel-bestand (.xls). Open het in uw rekenprogramma en bewaar het als .xlsx.")]
    OldExcel,
    /// The format of other office programs.
    #[error("Dit is een OpenDocument-bestand (.ods). Open het in uw rekenprogramma en bewaar het als .xlsx.")]
    OpenDocument,
    /// The binary format of Excel.
    #[error("Dit is een binair Excel-bestand (.xlsb). Open het in Excel en bewaar het als .xlsx.")]
    BinaryExcel,
    /// Protected with a password.
    #[error("Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en bewaar het opnieuw.")]
    Encrypted,
    /// Programs inside.
    #[error("In dit bestand zitten macro’s. Bewaar het als .xlsx zonder macro’s.")]
    Macros,
    /// Values from other files.
    #[error("Dit bestand haalt getallen uit een ander bestand. Vervang die verwijzingen door gewone getallen.")]
    ExternalLinks,
    /// Definitions of entities, which no spreadsheet program writes.
    #[error(
        "In dit bestand zit een onderdeel dat niet in een rekenblad hoort. Kopieer de begroting naar een nieuw, leeg \
             rekenblad."
    )]
    Entities,
    /// Something else.
    #[error("Dit is geen rekenblad. Kies een bestand dat eindigt op .xlsx.")]
    NotAWorkbook,
    /// A workbook that cannot be read.
    #[error("Dit rekenblad is beschadigd. Open het in uw rekenprogramma en bewaar het opnieuw als .xlsx.")]
    Damaged,
    /// More than 2.000 rows with something in them.
    #[error("Op een tabblad staan meer dan 2.000 gevulde regels. Laat alleen de begroting staan.")]
    TooManyRows,
    /// More cells or text than any budget has.
    #[error("In dit rekenblad staat te veel. Laat alleen de begroting staan.")]
    TooManyCells,
    /// More than 50 sheets.
    #[error("Dit rekenblad heeft meer dan 50 tabbladen. Laat alleen de begroting staan.")]
    TooManySheets,
    /// No headings that we know.
    #[error(
        "Wij vinden geen begroting in dit rekenblad. Zet boven de kolommen ‘Omschrijving’ en ‘Bedrag’, of gebruik ons \
             eigen rekenblad."
    )]
    NoTable,
    /// Several tables.
    #[error("Op meer dan één tabblad staat een begroting. Laat één tabblad staan.")]
    SeveralTables,
}
