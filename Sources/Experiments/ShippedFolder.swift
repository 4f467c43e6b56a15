import Foundation

/// Folders that come with the program: `presets`, `assets/neural-scale`.
public enum ShippedFolder {
  /// The path of a shipped folder; nil where none was found.
  /// - Parameter environment: `EMERGENCE_HOME` names the folder that holds it; without it the folder is looked for above
  ///   the running program.
  public static func path(
    _ name: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String? {
    let candidates = { (home: String) in ["\(home)/\(name)", "\(home)/share/emergence/\(name)"] }
    if let home = environment["EMERGENCE_HOME"], !home.isEmpty {
      return candidates(home).first(where: isDirectory)
    }
    var home = PresetLibrary.executablePath
    for _ in 0..<6 {
      home = (home as NSString).deletingLastPathComponent
      if let found = candidates(home).first(where: isDirectory) { return found }
    }
    return nil
  }

  static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
