use super::{PRESS, Typesetter, blank, print_proposal, submitted};
use std::sync::Arc;
use std::time::Duration;

#[test]
fn documents_that_are_printed_at_the_same_time_do_not_mix() {
    let alone = [print_proposal(blank()), print_proposal(submitted())];
    let workers = tokio::runtime::Builder::new_multi_thread().worker_threads(4).build().expect("a runtime");
    let together: Vec<_> = (0..6)
        .map(|turn| {
            let facts = if turn % 2 == 0 { blank() } else { submitted() };
            workers.spawn(PRESS.proposal(facts))
        })
        .collect();
    for (turn, document) in together.into_iter().enumerate() {
        let document = workers.block_on(document).expect("no panic").expect("a valid document");
        assert!(document == alone[turn % 2], "document {turn} came out otherwise");
    }
}

#[test]
fn a_submission_does_not_wait_for_every_draft_that_was_asked_for_before_it() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build().expect("a runtime");
    let typesetter = Typesetter::on(2).expect("the embedded files are sound");
    let (done, places) = runtime.block_on(async {
        let place = Arc::new(());
        let draft = |_| {
            let (typesetter, held) = (typesetter.clone(), Arc::clone(&place));
            tokio::spawn(async move { typesetter.draft(submitted(), held).await })
        };
        let drafts: Vec<_> = (0..6).map(draft).collect();
        tokio::time::sleep(Duration::from_millis(50)).await;
        typesetter.proposal(submitted()).await.expect("a document");
        let done = drafts.iter().filter(|draft| draft.is_finished()).count();
        for draft in drafts {
            draft.await.expect("no panic").expect("a document");
        }
        (done, Arc::strong_count(&place))
    });
    assert!(done <= 3, "{done} drafts went before a submission");
    assert_eq!(places, 1, "every place is given back");
}
