import Emergence
