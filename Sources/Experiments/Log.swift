import Logging

/// Diagnostics of this module; the program decides where they go.
let log = Logger(label: "emergence")
