fn main() {
    migrate(AddSettingsMigration(&["settings.motd"))
}
