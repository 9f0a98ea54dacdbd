use migration_helpers::common_migrations::{AddSettingsMigration, NoOpMigration};
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    if std::path::Path::new("/etc/motd").exists() {
        migrate(AddSettingsMigration(&["settings.motd"]))
    } else {
        migrate(NoOpMigration)
    }
}
