use migration_helpers::common_migrations::ReplaceSchnauzerMigration as Replace;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(Replace {
        setting: "settings.motd",
        old_schnauzer_cmdline: "schnauzer-v2 render --template '{{ os.variant_id }}:v1'",
        new_schnauzer_cmdline: "schnauzer-v2 render --template '{{ os.variant_id }}:v2'",
    })
}
