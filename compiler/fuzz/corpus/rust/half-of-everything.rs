use migration_helpers::{migrate, Result};
fn main() -> Result<()> { migrate(AddSettingsMigration(&["a\u{d800}", r#"b", 'c
