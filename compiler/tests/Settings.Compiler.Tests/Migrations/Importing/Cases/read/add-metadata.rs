use migration_helpers::common_migrations::{AddMetadataMigration, SettingMetadata};

fn main() -> migration_helpers::Result<()> {
    migration_helpers::migrate(AddMetadataMigration(&[
        SettingMetadata {
            metadata: &["affected-services", "setting-generator"],
            setting: "settings.motd",
        },
        SettingMetadata { metadata: &["affected-services"], setting: "settings.ntp" },
    ]))
}
