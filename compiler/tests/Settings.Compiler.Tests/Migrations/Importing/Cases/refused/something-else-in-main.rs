use migration_helpers::common_migrations::AddSettingsMigration;
use migration_helpers::{migrate, Result};

fn run() -> Result<()> {
    migrate(AddSettingsMigration(&["settings.motd"]))
}

fn main() {
    if let Err(e) = run() {
        std::fs::remove_file("/etc/motd");
        std::process::exit(1);
    }
}
