//! Why something about the tasks of a municipality was refused.

use crate::views::reason::RegisterRefusal;

/// What is wrong with a task, or with a table of them.
pub(super) fn about_the_register(refusal: &RegisterRefusal) -> String {
    let sentence = match refusal {
        RegisterRefusal::ManyTasks(most) => return format!("Een gemeente kan hoogstens {most} taken hebben."),
        RegisterRefusal::ExcludedService(article) => {
            return format!("De verordening sluit deze dienst uit ({article}). De taak kan daarom niet openbaar zijn.");
        }
        RegisterRefusal::NoSuchTask => {
            "Deze taak bestaat niet, of staat twee keer in het bestand. Laat de cel leeg voor een nieuwe taak."
        }
        RegisterRefusal::TaskChanged => "Iemand anders heeft deze taak intussen gewijzigd. Er is niets bewaard.",
        RegisterRefusal::TaskGone => {
            "Deze taak staat niet meer in het register. U kunt wel een voorstel beginnen over een andere taak."
        }
    };
    sentence.to_owned()
}
