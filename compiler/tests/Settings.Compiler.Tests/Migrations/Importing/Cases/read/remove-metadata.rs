use migration_helpers::common_migrations::{RemoveMetadataMigration, SettingMetadata};
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(RemoveMetadataMigration(&[SettingMetadata {
        setting: "settings.motd",
        metadata: &["setting-generator"],
    }]))
}
