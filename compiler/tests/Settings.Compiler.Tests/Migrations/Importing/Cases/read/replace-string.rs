use migration_helpers::common_migrations::ReplaceStringMigration;
use migration_helpers::{migrate, Result};

const OLD: &str = r#"say "hello" \ twice"#;
const NEW: &str = "say \"goodbye\" \\ \u{74}wice\n";

fn main() -> Result<()> {
    migrate(ReplaceStringMigration {
        setting: "settings.motd",
        old_val: OLD,
        new_val: NEW,
    })
}
