use migration_helpers::common_migrations::{ListReplacement, ReplaceListsMigration};
use migration_helpers::{migrate, Result};

const BEFORE: &[&str] = &["one", "two"];

fn main() -> Result<()> {
    migrate(ReplaceListsMigration(vec![
        ListReplacement { setting: "services.motd.configuration-files", old_vals: BEFORE, new_vals: &["one"] },
        ListReplacement { setting: "services.motd.configuration-files", old_vals: &["three"], new_vals: &["one"] },
        ListReplacement { setting: "services.motd.restart-commands", old_vals: &[], new_vals: &["/bin/true"] },
    ]))
}
