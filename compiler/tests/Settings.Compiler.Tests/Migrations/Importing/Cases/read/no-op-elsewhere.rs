use migration_helpers::common_migrations::{AddPrefixesMigration, AddSettingsMigration, NoOpMigration};
use migration_helpers::{migrate, Result};

fn run() -> Result<()> {
    if cfg!(variant_family = "aws-k8s") && cfg!(variant_flavor = "nvidia") {
        migrate(AddPrefixesMigration(vec!["settings.container-runtime"]))?;
    } else if cfg!(any(variant_platform = "metal", variant_platform = "vmware")) {
        migrate(AddSettingsMigration(&["settings.motd"]))?
    } else {
        migrate(NoOpMigration)?;
    }

    Ok(())
}

fn main() {
    if let Err(problem) = run() {
        eprintln!("{problem}");
        std::process::exit(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_runs() {
        assert!(run().is_err(), "{}", 'x');
    }
}
