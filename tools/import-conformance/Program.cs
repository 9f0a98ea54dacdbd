using Settings.ImportConformance;

// The folder with conformance/ and reference/, and whether to compare only.
var shared = args.FirstOrDefault() ?? string.Empty;
if (args is not ([_] or [_, "--check"]) || !Directory.Exists(Path.Combine(shared, "conformance")))
{
    await Console.Error.WriteLineAsync("Usage: import-conformance FOLDER [--check]; FOLDER contains 'conformance' and 'reference'.");
    return 2;
}

var facts = new ImportedFiles();
foreach (var release in TreeImport.Releases(shared))
{
    new TreeImport(shared, release).Write(facts);
}

CatalogImport.Write(shared, facts);
EffectImport.Write(shared, facts);
TypeImport.Write(shared, facts);
UserDataImport.Write(shared, facts);
MigrationImport.Write(shared, facts);
PathImport.Write(shared, facts);
ConsumerImport.Write(shared, facts);

var target = ImportedFiles.FolderOf(AppContext.BaseDirectory);
if (args.Length == 1)
{
    facts.WriteTo(target);
    Console.WriteLine($"{facts.Count} files, {facts.Size / 1024} KB in {target}.");
    return 0;
}

var different = facts.DifferencesFrom(target);
foreach (var name in different)
{
    Console.WriteLine($"{name} differs.");
}

Console.WriteLine(different.Count == 0 ? $"{facts.Count} files are what {shared} says." : "Run tools/import-conformance without --check, and review the difference.");
return different.Count == 0 ? 0 : 1;
