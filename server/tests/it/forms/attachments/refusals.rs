//! Files that are not kept: each is named with what to do, and nothing of its batch is stored.

use super::{PHOTO, address, archive, assert_refused, attach, ids, on_disk, pdf, send_to, word};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn what_is_not_safe_to_keep_is_refused_by_name_and_leaves_no_trace() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let noise: Vec<u8> = (0..5_000_u32).map(|byte| (byte * 7 % 251) as u8).collect();
        let old = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 2_000]].concat();
        let zeros = vec![0; 90_000_000];
        let bomb = word(&[("a", &zeros), ("b", &zeros), ("c", &zeros)]);
        drop(zeros);
        let files: [(&str, &[u8], &str); 12] = [
            ("leeg.pdf", b"", "“leeg.pdf” is leeg."),
            ("ruis.pdf", &noise, "“ruis.pdf” is geen bestand dat wij kunnen bewaren."),
            ("plaatje.pdf", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "“plaatje.pdf” is geen bestand"),
            ("pagina.pdf", b"<!doctype html><script>alert(1)</script>", "“pagina.pdf” is geen bestand"),
            ("programma.pdf", b"MZ\x90\0\x03\0\0\0\x04\0\0\0", "“programma.pdf” is geen bestand"),
            ("mappen.docx", &archive(&[("map/foto.jpg", b"x")]), "“mappen.docx” is geen bestand"),
            ("brief.doc", &old, "“brief.doc” is een oud Office-bestand"),
            ("macro.docx", &word(&[("word/vbaProject.bin", b"x")]), "“macro.docx” bevat macro's"),
            ("bom.docx", &bomb, "“bom.docx” wordt uitgepakt te groot"),
            ("half.pdf", b"%PDF-1.7\n1 0 obj <<", "“half.pdf” is beschadigd"),
            ("slot.pdf", b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF", "“slot.pdf” is beveiligd"),
            ("iphone.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "“iphone.heic” is een foto die niet iedereen"),
        ];
        for (name, content, words) in files {
            assert_refused(&site, &mut chair, &case, &[(name, content)], &[words, "Er is niets bewaard."]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_acts_holds_more_or_is_not_whole_is_refused_by_name_and_leaves_no_trace() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let script = pdf("\n5 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj");
        let carried = pdf("\n5 0 obj << /Type /EmbeddedFile >> endobj");
        let template = "<Relationship Type=\"x/attachedTemplate\" Target=\"https://kwaad.example/a.dotm\" TargetMode=\"External\"/>";
        let fetches = word(&[("word/_rels/settings.xml.rels", template.as_bytes())]);
        let package = word(&[("word/embeddings/oleObject1.bin", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])]);
        let two = [&pdf("twee"), &archive(&[("kwaad.js", b"x")])[..]].concat();
        let mut flood = PHOTO.to_vec();
        flood[18..22].fill(0xFF);
        let files: [(&str, &[u8], &str); 7] = [
            ("script.pdf", &script, "“script.pdf” doet meer dan een gewone PDF"),
            ("pakket.pdf", &carried, "“pakket.pdf” heeft andere bestanden in zich"),
            ("sjabloon.docx", &fetches, "“sjabloon.docx” haalt iets op"),
            ("pakket.docx", &package, "“pakket.docx” heeft andere bestanden in zich"),
            ("twee.pdf", &two, "“twee.pdf” is twee soorten bestanden in één"),
            ("half.jpg", &PHOTO[..3], "“half.jpg” is beschadigd"),
            ("veel.jpg", &flood, "“veel.jpg” is een afbeelding die te groot is"),
        ];
        for (name, content, words) in files {
            assert_refused(&site, &mut chair, &case, &[(name, content)], &[words, "Er is niets bewaard."]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn one_bad_file_keeps_out_its_whole_batch_and_every_bad_one_is_named() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let good = pdf("goed");
        let batch: [(&str, &[u8]); 4] =
            [("goed.pdf", &good), ("leeg.pdf", b""), ("../../etc/pass\u{202e}wd", b"root"), ("ook goed.pdf", &good)];
        let words = ["“leeg.pdf” is leeg.", "“passwd” is geen bestand", "Kies de bestanden opnieuw."];
        assert_refused(&site, &mut chair, &case, &batch, &words).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_that_lacks_something_comes_back_with_what_was_typed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (all, good, long) = (format!("/voorstellen/{case}/bijlagen"), pdf("goed"), "é".repeat(201));
        let before = (site.traces().await, on_disk(&site));
        let good: [(&str, &[u8]); 1] = [("goed.pdf", &good)];
        let typed =
            |question: &'static str| [("vraag", question), ("omschrijving", "Onze polis"), ("vertrouwelijk", "ja")];
        for question in ["", "onbekend", "taak"] {
            let answer = send_to(&mut chair, &all, &typed(question), &good).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let message = html::message(&answer.body, "vraag").expect("a message");
            assert!(message.contains("Kies de vraag"), "{message}");
            let shown = html::fields(&answer.body);
            for (name, value) in &typed(question)[1..] {
                assert!(shown.contains(&((*name).to_owned(), (*value).to_owned())), "{name} is lost");
            }
        }
        let nothing: [(&str, &[u8]); 1] = [("", b"")];
        let answer = send_to(&mut chair, &all, &typed("taak.omschrijving"), &nothing).await;
        assert!(html::message(&answer.body, "bestand").expect("a message").contains("Kies eerst een bestand."));
        let answer = send_to(&mut chair, &address(&case), &[("omschrijving", &long)], &good).await;
        assert!(html::message(&answer.body, "omschrijving").expect("a message").contains("hoogstens 200 tekens"));
        assert_eq!(html::dead_links(&answer.body), Vec::<String>::new());
        // Not a form with files at all.
        let answer = chair.post(&all, &[("vraag", "taak.omschrijving")]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        let unknown = send_to(&mut chair, &format!("{all}/onbekend"), &[], &good).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        assert_eq!((site.traces().await, on_disk(&site)), before);
    })
    .await;
}

#[tokio::test]
async fn a_name_is_cleaned_and_ends_as_what_the_file_is() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let contents: Vec<Vec<u8>> = (0..6).map(|number| pdf(&number.to_string())).collect();
        let long = format!("{}.pdf", "lang ".repeat(60));
        let names = [
            "..\\\\..\\\\etc/passwd",
            "polis\u{202e}fdp.exe",
            "a\u{200b}b\u{feff}c.pdf",
            "<script>klad()</script>.pdf",
            "foto.png",
            &long,
        ];
        let files: Vec<(&str, &[u8])> = names.iter().copied().zip(contents.iter().map(Vec::as_slice)).collect();
        attach(&mut chair, &case, &files).await;
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let kept = server::draft::attachments::of_draft(&mut tx, &case).await.expect("attachments");
        drop(tx);
        let kept: Vec<&str> = kept.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(kept[..3], ["passwd.pdf", "polisfdp.pdf", "abc.pdf"]);
        assert_eq!(kept[3..5], ["script-.pdf", "foto.pdf"]);
        assert!(kept[5].chars().count() <= 120 && kept[5].ends_with(".pdf") && kept[5].starts_with("lang lang"));
        let page = chair.get(&address(&case)).await.body;
        assert_eq!(html::foreign_code(&page), Vec::<String>::new());
        assert_eq!(ids(&site, &case).await.len(), 6);
    })
    .await;
}
