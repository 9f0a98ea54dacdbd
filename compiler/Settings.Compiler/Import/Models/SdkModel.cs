using Settings.Compiler.Import.Rust;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Models;

/// <summary>The model that an extension of upstream says it has.</summary>
/// <param name="Extension">The extension, the first name below settings.</param>
/// <param name="Type">The type of its settings.</param>
/// <param name="Crate">The crate of the extension.</param>
/// <param name="Place">Where the extension says so.</param>
internal sealed record SdkModel(string Extension, RustType Type, string Crate, SourcePlace Place);
