use migration_helpers::common_migrations::{AddSettingsMigration, NoOpMigration};
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    if cfg!(target_arch = "aarch64") {
        migrate(AddSettingsMigration(&["settings.motd"]))
    } else {
        migrate(NoOpMigration)
    }
}
