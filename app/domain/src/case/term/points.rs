//! What a request to supplement asks for, point by point.

use serde::{Deserialize, Serialize};

/// One thing that a request to supplement asks for (aanvulpunt, Awb 4:5(1)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredPoint", into = "StoredPoint")]
pub struct SupplementPoint {
    /// What it is about.
    pub about: PointSubject,
    /// What that was called when it was asked: the question, or the name of the file. Empty for the whole proposal.
    pub label: String,
    /// What is missing or wrong, in the officer's words.
    pub reason: String,
    /// Which requirement is not met. None for the whole proposal: requests from before points had one did not say.
    pub ground: Option<PointGround>,
}

/// What a point is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PointSubject {
    /// The proposal as a whole.
    Whole,
    /// Everything in a section: its answers with their attachments, or the budget with all around it.
    Section {
        /// Id.
        id: String,
    },
    /// The answer to a question, with its attachments, or the budget under the id of its section.
    Question {
        /// Id.
        id: String,
    },
    /// An attachment.
    Attachment {
        /// Id.
        id: String,
        /// Id of the question, or of the section of the budget, to which it belongs.
        question: String,
    },
}

/// Which requirement is not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointGround {
    /// In which way, by the law.
    pub kind: GroundKind,
    /// The article that asks for it; may be empty where the law asks for no more than enough to judge by.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub article: String,
}

/// In which way an application falls short (Awb 4:5(1)).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    strum::EnumMessage,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum GroundKind {
    /// A legal requirement for handling it is not met (onder a).
    #[serde(rename = "voorschrift")]
    #[strum(serialize = "voorschrift", message = "Een voorschrift vraagt dit (Awb 4:5 lid 1, onder a)")]
    Requirement,
    /// What was given is not enough to judge by (onder c).
    #[serde(rename = "onvoldoende")]
    #[strum(serialize = "onvoldoende", message = "Te weinig om te beoordelen (Awb 4:5 lid 1, onder c)")]
    Insufficient,
}

/// A point as stored: until points were about a question, each was a line of text.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum StoredPoint {
    Line(String),
    Point {
        about: PointSubject,
        label: String,
        reason: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ground: Option<PointGround>,
    },
}

impl From<StoredPoint> for SupplementPoint {
    fn from(stored: StoredPoint) -> Self {
        match stored {
            StoredPoint::Line(line) => line.as_str().into(),
            StoredPoint::Point { about, label, reason, ground } => Self { about, label, reason, ground },
        }
    }
}

impl From<SupplementPoint> for StoredPoint {
    fn from(point: SupplementPoint) -> Self {
        let SupplementPoint { about, label, reason, ground } = point;
        if about == PointSubject::Whole { Self::Line(reason) } else { Self::Point { about, label, reason, ground } }
    }
}

/// A point about the proposal as a whole.
impl From<&str> for SupplementPoint {
    fn from(reason: &str) -> Self {
        Self { about: PointSubject::Whole, label: String::new(), reason: reason.to_owned(), ground: None }
    }
}

impl PointSubject {
    /// By what a form names it: the id of the question or attachment; nothing for the proposal as a whole.
    pub fn id(&self) -> &str {
        match self {
            Self::Whole => "",
            Self::Section { id } | Self::Question { id } | Self::Attachment { id, .. } => id,
        }
    }

    /// The question, or the section of the budget, at which the board answers it; none for a section or the proposal as
    /// a whole.
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Whole | Self::Section { .. } => None,
            Self::Question { id } => Some(id),
            Self::Attachment { question, .. } => Some(question),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{GroundKind, PointGround, PointSubject, SupplementPoint};

    #[test]
    fn a_request_from_when_points_were_lines_is_about_the_whole_proposal() {
        let old: SupplementPoint = serde_json::from_str(r#""Polis en exitplan""#).expect("a line");
        assert_eq!(old, "Polis en exitplan".into());
        assert_eq!(serde_json::to_string(&old).expect("text"), r#""Polis en exitplan""#);
    }

    #[test]
    fn a_point_is_read_back_as_it_was_stored() {
        let attachment = PointSubject::Attachment { id: "0198".into(), question: "kwaliteit.polis".into() };
        for about in [PointSubject::Question { id: "taak.visie".into() }, attachment] {
            let ground = Some(PointGround { kind: GroundKind::Requirement, article: "artikel 12".into() });
            let point = SupplementPoint { about, label: "Visie".into(), reason: "Te kort.".into(), ground };
            let stored = serde_json::to_string(&point).expect("text");
            assert_eq!(serde_json::from_str::<SupplementPoint>(&stored).expect("a point"), point);
        }
    }
}
