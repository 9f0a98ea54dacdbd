use migration_helpers::common_migrations::{MetadataListReplacement, ReplaceMetadataListsMigration};
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(ReplaceMetadataListsMigration(vec![MetadataListReplacement {
        setting: "settings.pki",
        metadata: "affected-services",
        old_vals: &["pki"],
        new_vals: if cfg!(variant_runtime = "k8s") { &["pki", "containerd"] } else { &["pki", "docker"] },
    }]))
}
