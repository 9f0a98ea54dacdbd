use migration_helpers::common_migrations::ReplaceStringMigration;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(ReplaceStringMigration { setting: "settings.motd", old_val: "a", new_val: "b", ignore_case: "yes" })
}
