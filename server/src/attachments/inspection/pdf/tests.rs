use super::inspect;
use domain::attachment::FileProblem;
use lopdf::encryption::{EncryptionState, EncryptionVersion, Permissions};
use lopdf::{Document, Object, Stream, dictionary};
use proptest::prelude::*;
use std::fmt::Write;

/// A PDF of one page with these objects behind it, and this in its catalog.
fn pdf(catalog: &str, more: &[&str]) -> Vec<u8> {
    let own = [
        &format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots 4 0 R >>",
    ];
    let mut file = "%PDF-1.7\n%\u{e9}\u{e9}\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(own.iter().chain(more)) {
        places.push(file.len());
        writeln!(file, "{number} 0 obj\n{object}\nendobj").expect("text");
    }
    let list = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).expect("text");
    for place in &places {
        writeln!(file, "{place:010} 00000 n ").expect("text");
    }
    write!(file, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{list}\n%%EOF\n", places.len() + 1).expect("text");
    file.into_bytes()
}

/// The same with the catalog, its page and these objects in a compressed object stream.
fn packed(catalog: &str, more: &[&str]) -> Vec<u8> {
    let mut document = Document::load_mem(&pdf(catalog, more)).expect("a PDF");
    let mut file = Vec::new();
    let options = lopdf::SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    document.save_with_options(&mut file, options).expect("a PDF");
    file
}

#[test]
fn an_ordinary_pdf_with_links_jumps_and_a_form_is_kept() {
    let web = "[<< /Subtype /Link /A << /S /URI /URI (https://www.voorbeeld.nl/JavaScript) >> >>]";
    let mail = "[<< /Subtype /Link /A << /S /URI /URI (mailto:bestuur@lindehof.example) >> >>]";
    let jump = "[<< /Subtype /Link /A << /S /GoTo /D [3 0 R /Fit] >> >> << /Subtype /Link /Dest [3 0 R /XYZ 0 0 0] >>]";
    let form = "/AcroForm << /Fields [<< /FT /Tx /T (naam) /V (Lindehof) /S 1 >>] /NeedAppearances true >>";
    for links in [web, mail, jump] {
        for catalog in ["", form, "/OpenAction [3 0 R /Fit]", "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"] {
            assert_eq!(inspect(&pdf(catalog, &[links])), Ok(()), "{links} {catalog}");
            assert_eq!(inspect(&packed(catalog, &[links])), Ok(()), "{links} {catalog}, packed");
        }
    }
}

#[test]
fn a_pdf_that_acts_is_refused_wherever_that_stands() {
    for acts in [
        "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
        "<< /S /JavaScript /JS 6 0 R >>",
        "<< /S /J#61vaScript >>",
        "<< /#4aS (app.alert\\(1\\)) >>",
        "<< /S /Launch /F (cmd.exe) >>",
        "<< /S /Launch /Win << /F (cmd.exe) >> >>",
        "<< /S /SubmitForm /F << /FS /URL /F (https://kwaad.example) >> >>",
        "<< /S /ImportData /F (gegevens.fdf) >>",
        "<< /S /GoToR /F (\\\\\\\\kwaad.example\\\\deel\\\\a.pdf) /D [0 /Fit] >>",
        "<< /S /GoToE /T << /R /C >> >>",
        "<< /S /Rendition /JS (app.alert\\(1\\)) >>",
        "<< /S /GoTo /D [3 0 R /Fit] /Next [<< /S /Named /N /NextPage /Next << /S /Launch >> >>] >>",
        "<< /S /URI /URI (javascript:alert\\(1\\)) >>",
        "<< /S /URI /URI (file:///c:/windows/system32/cmd.exe) >>",
        "<< /Subtype /RichMedia >>",
        "<< /Fields [] /XFA 6 0 R >>",
    ] {
        for catalog in ["/OpenAction 5 0 R", "/AcroForm 5 0 R", "/AA << /WC 5 0 R >>", "/Names << /X [(a) 5 0 R] >>"] {
            assert_eq!(inspect(&pdf(catalog, &["[]", acts])), Err(FileProblem::Acts), "{catalog} {acts}");
            assert_eq!(inspect(&packed(catalog, &["[]", acts])), Err(FileProblem::Acts), "{catalog} {acts}, packed");
        }
        let annotation = format!("[<< /Subtype /Link /A {acts} >>]");
        assert_eq!(inspect(&pdf("", &[&annotation])), Err(FileProblem::Acts), "{annotation}");
        assert_eq!(inspect(&pdf(&format!("/OpenAction {acts}"), &["[]"])), Err(FileProblem::Acts), "{acts}");
    }
}

#[test]
fn a_page_of_the_web_opens_only_when_somebody_presses_a_link() {
    let link = "<< /S /URI /URI (https://kwaad.example) >>";
    let after = "<< /S /GoTo /D [3 0 R /Fit] /Next 5 0 R >>";
    assert_eq!(inspect(&pdf("", &["[]", link])), Ok(()));
    for catalog in ["/OpenAction 5 0 R", "/OpenAction 6 0 R", "/AA << /WC 6 0 R >>", &format!("/OpenAction {link}")] {
        assert_eq!(inspect(&pdf(catalog, &["[]", link, after])), Err(FileProblem::Acts), "{catalog}");
    }
}

#[test]
fn what_a_wrong_list_of_objects_hides_is_found() {
    let acts = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
    let listed = pdf("/OpenAction 5 0 R", &["[]", acts]);
    let replace = |from: &str, to: &str| {
        let text: String = listed.iter().map(|byte| char::from(*byte)).collect();
        text.replace(from, to)
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).expect("a byte"))
            .collect::<Vec<u8>>()
    };
    for hidden in [
        replace("startxref", "startxrex"),
        replace("xref\n0 ", "xref\n9 "),
        replace("5 0 obj", "5 0 %\nobj"),
        replace("5 0 obj\n<<", "5 0 obj\n<< /X [(a]"),
        replace("/Root 1 0 R", "/Root 1 0 R /Y << /S /Launch >>"),
        replace("5 0 obj", "5\0\x0c0\tobj"),
    ] {
        assert_eq!(inspect(&hidden), Err(FileProblem::Acts), "{}", String::from_utf8_lossy(&hidden));
    }
    // An older version of an object stays in the file.
    let end = b"\n5 0 obj\nnull\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF";
    assert_eq!(inspect(&[&listed[..], end].concat()), Err(FileProblem::Acts));
}

#[test]
fn an_object_stream_that_cannot_be_read_is_not_trusted() {
    let stream = |dictionary: &str, data: &str| {
        let object = format!("<< /Type /ObjStm {dictionary} >>\nstream\n{data}\nendstream");
        inspect(&pdf("", &["[]", &object]))
    };
    assert_eq!(stream("/N 1 /First 4 /Length 8", "9 0 null"), Ok(()));
    assert_eq!(stream("/N 1 /First 4 /Length 21", "9 0 << /S /Launch /X 1"), Err(FileProblem::Damaged), "wrong length");
    assert_eq!(stream("/N 1 /First 4 /Length 19", "9 0 << /S /Launch >"), Err(FileProblem::Acts), "cut off");
    let untyped = pdf("", &["[]", "<< /N 1 /First 4 /Length 20 >>\nstream\n9 0 << /S /Launch >>\nendstream"]);
    assert_eq!(inspect(&untyped), Err(FileProblem::Acts), "without its type");
    assert_eq!(stream("/N 2 /First 4 /Length 8", "9 0 null"), Err(FileProblem::Damaged), "wrong count");
    assert_eq!(stream("/N 1 /First 90 /Length 8", "9 0 null"), Err(FileProblem::Damaged), "wrong begin");
    assert_eq!(stream("/N 1 /First 4 /Length 8 /Filter /FlateDecode", "9 0 null"), Err(FileProblem::Damaged));
}

#[test]
fn a_pdf_that_carries_files_along_is_refused() {
    for carries in [
        "/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>",
        "/AF [<< /Type /Filespec /EF << /F 5 0 R >> >>]",
        "/Collection << /View /D >>",
    ] {
        assert_eq!(inspect(&pdf(carries, &["[]", "<< /Length 0 >>"])), Err(FileProblem::HoldsFiles), "{carries}");
    }
    let pin = "[<< /Subtype /FileAttachment /FS 5 0 R >>]";
    assert_eq!(inspect(&pdf("", &[pin])), Err(FileProblem::HoldsFiles));
}

#[test]
fn a_pdf_that_anybody_can_open_but_not_print_is_told_apart_from_one_with_a_password() {
    for (password, problem) in [("", FileProblem::Restricted), ("geheim", FileProblem::Locked)] {
        let mut document = Document::load_mem(&pdf("", &["[]"])).expect("a PDF");
        let id = || Object::string_literal("0123456789abcdef");
        document.trailer.set("ID", vec![id(), id()]);
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: "van de maker",
            user_password: password,
            key_length: 128,
            permissions: Permissions::empty(),
        };
        let state = EncryptionState::try_from(version).expect("a key");
        document.encrypt(&state).expect("encrypted");
        let mut file = Vec::new();
        document.save_to(&mut file).expect("a PDF");
        assert_eq!(inspect(&file), Err(problem));
    }
}

#[test]
fn a_pdf_that_did_not_arrive_whole_is_refused() {
    let whole = pdf("", &["[]"]);
    for cut in [60, whole.len() / 2, whole.len() - 10] {
        assert_eq!(inspect(&whole[..cut]), Err(FileProblem::Damaged), "{cut}");
    }
    assert_eq!(inspect(b"%PDF-1.7\n%%EOF"), Err(FileProblem::Damaged));
    assert_eq!(inspect(&[&whole[..200], b"\n%%EOF"].concat()), Err(FileProblem::Damaged), "no trailer");
    let mut document = Document::load_mem(&whole).expect("a PDF");
    document.objects.remove(&(3, 0));
    let mut file = Vec::new();
    document.save_to(&mut file).expect("a PDF");
    assert_eq!(inspect(&file), Err(FileProblem::Damaged), "without its only page");
}

#[test]
fn what_stands_behind_a_pdf_belongs_to_something_else() {
    let whole = pdf("", &["[]"]);
    assert_eq!(inspect(&[&whole[..], b"\r\n\0\0"].concat()), Ok(()));
    assert_eq!(inspect(&[&whole[..], b"<script>"].concat()), Err(FileProblem::TwoInOne));
}

#[test]
fn object_streams_that_explode_are_refused() {
    let blank = [&b"9 0 "[..], &vec![b' '; 60_000_000]].concat();
    let mut stream = Stream::new(dictionary! {}, blank);
    stream.compress().expect("compressed");
    let size = stream.content.len();
    let head = format!("5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {size} >> stream\n");
    let end = b"\nendstream endobj\n%%EOF";
    let file = [&pdf("", &["[]"]), head.as_bytes(), &stream.content, end].concat();
    assert!(file.len() < 1_000_000, "it looks small");
    assert_eq!(inspect(&file), Err(FileProblem::Bomb));
    let many = "9 0 obj\nnull\nendobj\n".repeat(300_001);
    assert_eq!(inspect(&[many.as_bytes(), b"%%EOF"].concat()), Err(FileProblem::Bomb));
}

#[test]
fn pages_that_all_name_the_same_pages_and_actions_that_share_a_chain_do_not_take_long() {
    // A thousand nodes, each with the same list of a hundred thousand nodes that are pages.
    let kids = format!("[{}]", "3 0 R ".repeat(100_000));
    let list = format!("[{}]", (6..1_006).map(|number| format!("{number} 0 R ")).collect::<String>());
    let nodes = vec!["<< /Type /Pages /Kids 5 0 R /Count 1 >>"; 1_000];
    let more = [vec!["[]", kids.as_str()], nodes, vec![list.as_str()]].concat();
    let file = String::from_utf8_lossy(&pdf("", &more)).replace("/Kids [3 0 R]", "/Kids 1006 0 R").into_bytes();
    assert_eq!(inspect(&file), Err(FileProblem::Bomb));

    let chain: Vec<String> = (6..3_006).map(|next| format!("<< /S /GoTo /D [3 0 R] /Next {next} 0 R >>")).collect();
    let chain: Vec<&str> = chain.iter().map(String::as_str).collect();
    let more = [vec!["[]"], chain, vec!["<< /S /GoTo /D [3 0 R] >>"], vec!["<< /OpenAction 5 0 R >>"; 3_000]].concat();
    assert_eq!(inspect(&pdf("", &more)), Ok(()));
}

#[test]
fn deep_and_unending_objects_neither_overflow_nor_take_long() {
    for begin in ["[", "<< /A ", "(", "<", "<< /Type /ObjStm /A [", "1 0 R "] {
        let deep = begin.repeat(200_000);
        assert_eq!(inspect(&pdf("", &["[]", &deep])), Ok(()), "{begin}");
        let open: String = (10..20_000).map(|number| format!("{number} 0 obj {begin}\n")).collect();
        assert_eq!(inspect(&pdf("", &["[]", &open])), Ok(()), "{begin}");
    }
}

proptest! {
    #[test]
    fn no_bytes_at_all_make_it_panic(
        words in prop::collection::vec(prop::sample::select(vec![
            "1 0 obj", "<<", ">>", "/Type", "/ObjStm", "/N 1", "/First 4", "/Length 8", "stream\n", "9 0 null", "endstream", "(", ")",
            "[", "]", "trailer", "/Root 1 0 R", "/Pages 1 0 R", "/Kids [1 0 R]", "/OpenAction 1 0 R", "/Encrypt 1 0 R", "#", "%", "\n",
        ]), 0..60),
    ) {
        let _ = inspect(format!("%PDF-1.7\n{}\n%%EOF", words.join(" ")).as_bytes());
    }

    #[test]
    fn an_action_is_found_behind_any_change_of_other_bytes(at in 0..80_usize, with in any::<u8>()) {
        let mut file = pdf("/OpenAction << /S /JavaScript /JS (a) >>", &["[]"]);
        let safe = file.len() - 90 + at;
        file[safe] = with;
        prop_assert!(inspect(&file).is_err());
    }
}
