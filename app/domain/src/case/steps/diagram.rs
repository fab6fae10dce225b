//! The table of steps as a drawing.

use crate::case::{STEPS, Situation, Status, Step};

/// The statuses of a case and the steps between them, as a Mermaid state diagram.
pub fn diagram() -> String {
    let mut lines = vec!["stateDiagram-v2".to_owned()];
    lines.extend(Status::all().map(|status| format!("    {} : {}", status.value(), status.label())));
    lines.push(format!("    [*] --> {}", Situation::default().status().value()));
    for status in Status::all() {
        let arrows: Vec<String> = STEPS.iter().filter_map(|step| arrow(step, status)).collect();
        if arrows.is_empty() {
            lines.push(format!("    {} --> [*]", status.value()));
        }
        lines.extend(arrows);
    }
    lines.join("\n") + "\n"
}

/// The arrow of a step that changes this status.
fn arrow(step: &Step, from: Status) -> Option<String> {
    // What officers enter of letters is drawn too.
    let situation = Situation { on_paper: true, ..Situation::from(from) };
    let to = situation.after(step.to).status();
    let names: Vec<&str> = step.by.iter().map(|party| party.name()).collect();
    let by = if names.is_empty() { "system".to_owned() } else { names.join(" or ") };
    let label = format!("{} ({by})", step.action.name()).replace('_', " ");
    let drawn = step.is_open(situation) && to != from;
    drawn.then(|| format!("    {} --> {} : {label}", from.value(), to.value()))
}

#[cfg(test)]
mod tests {
    use super::diagram;
    use crate::case::{STEPS, Status, Step, To};

    #[test]
    fn the_diagram_shows_every_status_and_every_step_between_them() {
        let diagram = diagram();
        for status in Status::all() {
            assert!(diagram.contains(&format!("    {} : {}\n", status.value(), status.label())), "{status:?}");
        }
        let changes = |step: &&Step| matches!(step.to, To::Phase(_) | To::Request(_));
        for step in STEPS.iter().filter(changes) {
            let name = step.action.name().replace('_', " ");
            assert!(diagram.lines().any(|line| line.contains(&format!(" : {name} ("))), "{name}");
        }
        assert!(diagram.contains("    besluit_voorgelegd --> besloten : decide (decision maker)\n"));
        assert!(diagram.contains("    bekendgemaakt --> [*]\n"));
    }

    #[test]
    fn the_readme_shows_the_diagram_of_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
        let readme = std::fs::read_to_string(path).expect("the README stands beside the workspace");
        let (begin, end) = ("<!-- diagram of domain::case::STEPS -->\n", "<!-- end of the diagram -->");
        let drawn = format!("```mermaid\n{}```\n", diagram());
        let shown = readme.split_once(begin).and_then(|(_, rest)| rest.split_once(end)).map(|(shown, _)| shown.trim());
        assert_eq!(
            shown,
            Some(drawn.trim()),
            "README.md shows another course of a case than `STEPS`: put this between its two comments on the \
             diagram:\n\n{drawn}"
        );
    }
}
