use migration_helpers::common_migrations::RemoveSchnauzerMigration;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(RemoveSchnauzerMigration {
        setting: "settings.motd",
        old_cmdline: "schnauzer-v2 render --template '{{ os.variant_id }}:v1'",
    })
}
