use migration_helpers::common_migrations::AddSettingsMigration;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    if cfg!(variant_platform = "aws") {
        migrate(AddSettingsMigration(&["settings.motd"]))?;
    }

    Ok(())
}
