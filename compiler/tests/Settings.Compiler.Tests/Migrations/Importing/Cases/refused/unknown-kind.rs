use migration_helpers::common_migrations::RenameSettingsMigration;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(RenameSettingsMigration(&["settings.motd"]))
}
