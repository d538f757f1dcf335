import Own.Uses
import Own.Lost
