use migration_helpers::common_migrations::AddSettingsMigration;
use migration_helpers::{migrate, Result};

#[cfg(variant_platform = "aws")]
const NAME: &str = "settings.motd";

fn main() -> Result<()> {
    migrate(AddSettingsMigration(&[NAME]))
}
