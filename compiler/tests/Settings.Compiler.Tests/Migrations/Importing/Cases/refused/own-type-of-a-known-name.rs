use migration_helpers::{migrate, Migration, Result};

struct AddSettingsMigration<'a>(&'a [&'a str]);

impl Migration for AddSettingsMigration<'_> {}

fn main() -> Result<()> {
    migrate(AddSettingsMigration(&["settings.motd"]))
}
