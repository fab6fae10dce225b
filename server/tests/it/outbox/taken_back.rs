//! Mails whose reason is gone while they wait: what asks for something is not sent any more, what tells what happened
//! is.

use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use app::views::Actor;
use app::views::board::approval::ApprovalRequestForm;
use app::views::board::comments::CommentForm;
use app::views::board::members::InviteForm;
use server::db::sql;
use server::outbox::DAYS_KEPT;
use server::{approval, board, comments};

const GUEST: &str = "bram.koster@lindehof.example";
const QUESTION: &str = "taak.omschrijving";

/// The demo with nothing in its outbox that waits, its draft, and the three people of its board.
struct Quiet {
    site: Site,
    case: String,
    people: [Actor; 3],
}

impl Quiet {
    async fn of(database: &crate::support::Database) -> Self {
        let site = Site::demo(database).await;
        site.server.worker.drain().await.expect("the database");
        let people = [site.actor(BOARD[0]).await, site.actor(BOARD[1]).await, site.actor(BOARD[2]).await];
        Self { case: site.case("concept").await, site, people }
    }

    async fn invite(&self, email: &str) -> String {
        let name = format!("Bram Koster {}", email.len());
        let form = InviteForm { name, email: email.to_owned(), role: "penningmeester".to_owned() };
        board::invite(&self.site.server.app, &self.people[0], &self.case, form).await.expect("invited")
    }

    async fn put_before(&self, name: &str) {
        let form = ApprovalRequestForm { name: name.to_owned(), needed: "2".to_owned() };
        approval::request(&self.site.server.app, &self.people[0], &self.case, form).await.expect("put before");
    }

    async fn approve(&self, who: usize) {
        let app = &self.site.server.app;
        let page = approval::show(app, &self.people[who], &self.case).await.expect("a page");
        let sha256 = page.version.expect("a version").sha256;
        approval::approve(app, &self.people[who], &self.case, &sha256).await.expect("agreed");
    }

    async fn say(&self, text: &str, to: usize) {
        let form = CommentForm { text: text.to_owned(), to: vec![self.people[to].id.clone()] };
        comments::add(&self.site.server.app, &self.people[0], &self.case, QUESTION, form).await.expect("said");
    }

    /// Sends what waits, and gives to whom and with which subject it went, in order.
    async fn arrived(&self) -> Vec<(String, String)> {
        let before = self.site.server.app.transport.sent().len();
        self.site.server.worker.drain().await.expect("the database");
        let sent = self.site.server.app.transport.sent().into_iter().skip(before);
        let mut sent: Vec<_> = sent.map(|mail| (mail.to_email, mail.subject)).collect();
        sent.sort();
        sent
    }

    async fn dropped(&self) -> i64 {
        let mut tx = self.site.server.app.db.read().await.expect("a transaction");
        let dropped = sql("SELECT COUNT(*) FROM outbox WHERE state = 'dropped' AND case_id = $1").bind(&self.case);
        let (dropped,): (i64,) = dropped.one(&mut tx).await.expect("a count");
        dropped
    }
}

#[tokio::test]
async fn an_invitation_that_was_taken_back_answered_or_sent_again_is_not_mailed_any_more() {
    for_each_database(async |database| {
        let quiet = Quiet::of(&database).await;
        let (app, chair) = (&quiet.site.server.app, &quiet.people[0]);
        let taken_back = quiet.invite(GUEST).await;
        board::uninvite(app, chair, &quiet.case, &taken_back).await.expect("taken back");
        assert_eq!(quiet.arrived().await, []);
        assert_eq!(quiet.dropped().await, 1);

        // One that could not be delivered is not missed any more either.
        let undelivered = quiet.invite("weg@elders.example").await;
        let mut tx = app.db.write().await.expect("a transaction");
        sql("UPDATE outbox SET state = 'buried' WHERE state = 'waiting'").run(&mut tx).await.expect("buried");
        tx.commit().await.expect("stored");
        board::uninvite(app, chair, &quiet.case, &undelivered).await.expect("taken back");
        let page = board::show(app, chair, &quiet.case).await.expect("a page");
        assert!(page.undelivered.messages.is_empty(), "{:?}", page.undelivered);

        // Of one that is sent again only the newer mail leaves, and none after it was declined.
        let again = quiet.invite("gast@elders.example").await;
        quiet.site.clock.set(jiff::Timestamp::from_millisecond(quiet.site.clock.millis() + 3_600_000).expect("later"));
        drop(board::invite_again(app, chair, &quiet.case, &again).await);
        assert_eq!(quiet.arrived().await.len(), 1);
        assert!(app.transport.sent().iter().all(|mail| mail.to_email != GUEST));

        // What was taken back is nobody's proof, and goes after thirty days.
        let later = quiet.site.clock.millis() + (DAYS_KEPT + 1) * 24 * 3_600_000;
        quiet.site.clock.set(jiff::Timestamp::from_millisecond(later).expect("later"));
        quiet.site.server.worker.purge().await.expect("the database");
        assert_eq!(quiet.dropped().await, 0);
        quiet.site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn of_two_versions_put_before_the_board_one_is_mailed_and_after_a_change_or_a_submission_none() {
    for_each_database(async |database| {
        let quiet = Quiet::of(&database).await;
        let asked = |name: &str| -> Vec<(String, String)> {
            let title = "Gaat u akkoord? ";
            let mut asked: Vec<_> = BOARD.iter().map(|to| ((*to).to_owned(), format!("{title}{name}"))).collect();
            asked.sort();
            asked
        };
        quiet.put_before("Eerste versie").await;
        quiet.put_before("Tweede versie").await;
        let arrived = quiet.arrived().await;
        assert_eq!(arrived.len(), 3, "{arrived:?}");
        for ((to, subject), (asked_of, begin)) in arrived.iter().zip(asked("Tweede versie")) {
            assert!(*to == asked_of && subject.starts_with(&begin), "{arrived:?}");
        }

        // Enough people agree, and one thinks better of it.
        quiet.approve(1).await;
        quiet.approve(2).await;
        approval::take_back(&quiet.site.server.app, &quiet.people[2], &quiet.case).await.expect("taken back");
        assert_eq!(quiet.arrived().await, [], "there are not enough any more");

        // The text changes: nobody is asked about the old one, and who had agreed is told.
        quiet.put_before("Derde versie").await;
        quiet.approve(1).await;
        let draft = approval::show(&quiet.site.server.app, &quiet.people[0], &quiet.case).await.expect("a page");
        drop(draft);
        let answer = (QUESTION, "Wij nemen de dagopvang in het Lindehuis over, vijf dagen per week.", 1);
        quiet.site.save_answer(&quiet.people[0], &quiet.case, answer).await.expect("saved");
        let arrived = quiet.arrived().await;
        assert!(arrived.len() == 1 && arrived[0].0 == BOARD[1], "{arrived:?}");
        assert!(arrived[0].1.starts_with("Uw akkoord is vervallen"), "{arrived:?}");

        // What was put before the board is submitted before anybody is asked.
        quiet.put_before("Vierde versie").await;
        quiet.site.submit(&quiet.case).await;
        let arrived = quiet.arrived().await;
        assert!(!arrived.iter().any(|(_, subject)| subject.starts_with("Gaat u akkoord")), "{arrived:?}");
        assert!(arrived.iter().any(|(to, subject)| to == BOARD[1] && subject.starts_with("Uw voorstel is ontvangen")));
        quiet.site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_was_removed_is_not_mailed_and_nor_is_anything_within_the_board_to_who_left_it() {
    for_each_database(async |database| {
        let quiet = Quiet::of(&database).await;
        let app = &quiet.site.server.app;
        quiet.say("Dit had ik niet moeten zeggen.", 1).await;
        let page = comments::show(app, &quiet.people[0], &quiet.case, QUESTION).await.expect("a page");
        let comment = page.comments.last().expect("the comment").id.clone();
        quiet.say("Dit blijft staan.", 2).await;
        comments::remove(app, &quiet.people[0], &quiet.case, QUESTION, &comment).await.expect("removed");
        quiet.say("Kijkt u hier ook naar?", 1).await;
        board::remove_member(app, &quiet.people[0], &quiet.case, &quiet.people[1].id).await.expect("removed");
        let to: Vec<String> = quiet.arrived().await.into_iter().map(|(to, _)| to).collect();
        assert_eq!(to, [BOARD[2]], "one comment to who is still there");
        assert_eq!(quiet.dropped().await, 2);
        quiet.site.assert_sound().await;
    })
    .await;
}
