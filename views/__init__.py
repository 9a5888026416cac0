"""What people look at: the network page, the matrix page, the folder of pages and the board paper."""
