use migration_helpers::common_migrations::ReplaceTemplateMigration;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(ReplaceTemplateMigration {
        setting: "settings.motd",
        old_template: "{{ os.variant_id }}:v1",
        new_template: "{{ os.variant_id }}:v2",
    })
}
