use migration_helpers::common_migrations::{MetadataReplacement, ReplaceMetadataMigration};
use migration_helpers::{migrate, Result};

fn changes() -> Vec<MetadataReplacement> {
    let mut changes = vec![];
    let setting = "settings.motd";

    #[cfg(variant_platform = "aws")]
    {
        changes.append(&mut vec![MetadataReplacement {
            setting,
            metadata: "setting-generator",
            old_val: "one",
            new_val: "two",
        }]);
    }
    #[cfg(not(any(variant_platform = "aws", variant_runtime = "ecs")))]
    {
        changes.push(MetadataReplacement { setting, metadata: "setting-generator", old_val: "one", new_val: "three" });
    }

    changes
}

fn main() -> Result<()> {
    migrate(ReplaceMetadataMigration(changes()))
}
