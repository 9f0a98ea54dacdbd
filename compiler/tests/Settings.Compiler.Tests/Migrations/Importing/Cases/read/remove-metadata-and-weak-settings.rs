use migration_helpers::common_migrations::RemoveMetadataAndWeakSettingsMigration;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(RemoveMetadataAndWeakSettingsMigration)
}
