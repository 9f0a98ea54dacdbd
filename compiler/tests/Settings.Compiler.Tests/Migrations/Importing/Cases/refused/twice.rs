use migration_helpers::common_migrations::AddSettingsMigration;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(AddSettingsMigration(&["settings.motd"]))?;
    migrate(AddSettingsMigration(&["settings.ntp"]))
}
