use migration_helpers::common_migrations::RemoveMatchingString;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(RemoveMatchingString { setting: "settings.motd", old_val: "hello" })
}
