namespace Settings.Compiler.Import.Upstream;

/// <summary>A template of upstream.</summary>
/// <param name="Name">The name under which it is installed, which configuration files refer to.</param>
/// <param name="Package">The folder of the package that installs it.</param>
/// <param name="Path">Its file in the checkout.</param>
internal sealed record CoreKitTemplate(string Name, string Package, string Path);
