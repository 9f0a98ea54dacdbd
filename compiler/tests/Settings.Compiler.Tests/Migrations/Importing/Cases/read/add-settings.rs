use migration_helpers::common_migrations::AddSettingsMigration;
use migration_helpers::{migrate, Result};
use std::process;

/* A comment /* in a comment */ with a "quote. */
fn run() -> Result<()> {
    migrate(AddSettingsMigration(&[
        "settings.motd",
        // A comment between.
        "settings.kernel.\
         lockdown",
    ]))
}

fn main() {
    if let Err(e) = run() {
        eprintln!("{e}");
        process::exit(1);
    }
}
