//! What cannot be challenged under the rules of today, whatever an officer made public before: a later ordinance may
//! leave a service out.

use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use crate::profile;
use domain::profile::OrdinanceProfile;

/// Every municipality with each service that its ordinance leaves out, between commas. Every statement that reads
/// public tasks takes it.
pub(super) async fn left_out(app: &App, tx: &mut Tx) -> Result<String, Failure> {
    let mut list = ",".to_owned();
    for (municipality, content) in profile::sql::profiles_on(tx, &app.clock.today().to_string()).await? {
        let profile: OrdinanceProfile = serde_json::from_str(&content)?;
        for task in profile.excluded {
            list += &format!("{municipality}:{},", task.value);
        }
    }
    Ok(list)
}
