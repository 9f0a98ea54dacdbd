use migration_helpers::{common_migrations, migrate, Result};

fn main() -> Result<()> {
    migrate(common_migrations::RemoveSettingsMigration(&["settings.motd", "settings.ntp.options"]))
}
